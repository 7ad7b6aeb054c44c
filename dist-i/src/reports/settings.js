/** Options of `equistep translate` by what frameworks and papers call them. */
const options = {
    rate: '--lr',
    'learning-rate': '--lr',
    learning_rate: '--lr',
    epsilon: '--eps',
    'batch-size': '--batch',
    wd: '--weight-decay',
    'gradient-accumulation-steps': '--accumulation',
    'world-size': '--replicas',
};
/**
 * What is printed of an option that `equistep translate` does not have, with the option that is meant: the parser compares
 * letters, and would suggest `--rule` for a rate.
 */
export function hintForSetting(text) {
    const [whole, name = ''] = /unknown option '--([^'=]+)[^']*'/.exec(text) ?? [];
    if (whole === undefined)
        return text;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option !== undefined)
        return `unknown option '--${name}' (Did you mean ${option}?)`;
    if (text.includes('Did you mean'))
        return text;
    return `${text.trim()} (Other numbers of an optimizer are given by --set, as in --set beta1=0.9)`;
}
