import pico from 'picocolors';
const clear = '\r\u001B[2K';
/** Colours and live lines are for terminals, and colours only where nobody declines them. */
export function screen(colours, stdout = process.stdout, env = process.env) {
    // A stream that is no terminal has no isTTY, whatever its type says.
    const live = Boolean(stdout.isTTY) && env['TERM'] !== 'dumb';
    let showing = false;
    const clean = () => {
        const before = showing ? clear : '';
        showing = false;
        return before;
    };
    return {
        paint: pico.createColors(colours && live && !env['NO_COLOR']),
        write: (text) => void stdout.write(`${clean()}${text}\n`),
        show: (line) => {
            if (!live)
                return;
            stdout.write(clean() + line);
            showing = true;
        },
    };
}
