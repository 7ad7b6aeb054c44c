/** Two columns. */
export function aligned(rows) {
    const width = Math.max(0, ...rows.map(([first]) => first.length));
    return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}
