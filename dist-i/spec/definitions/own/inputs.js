/** The inputs of a declared loss, as an arithmetic holds numbers that are given. */
export const exactInputs = ({ fromData }, inputs) => Object.fromEntries(Object.entries(inputs).map(([name, given]) => [name, fromData(given)]));
