const legible = async (run) => (await import('./legible.js')).legibly(run);
export const formats = {
    json: {
        says: 'write the report as JSON, too; NaN, Infinity, -Infinity and -0 are written as strings',
        write: async (run) => (await import('./json.js')).jsonReport(run.report, (await import('./run.js')).isComplete(run)),
    },
    junit: {
        says: 'write it as JUnit XML, for CI servers',
        write: async (run) => (await import('./junit.js')).junitReport(await legible(run)),
    },
    sarif: {
        says: 'write it as SARIF 2.1.0, for code scanning',
        write: async (run) => (await import('./sarif.js')).sarifReport(await legible(run)),
    },
    markdown: {
        says: 'write it as Markdown',
        write: async (run) => (await import('./markdown.js')).markdownReport(await legible(run)),
    },
    html: {
        says: 'write it as one page for a browser',
        write: async (run) => (await import('./html/page.js')).htmlReport(await legible(run)),
    },
    badge: {
        says: 'write a badge: a picture (.svg), or an endpoint for shields.io (.json)',
        endings: ['.svg', '.json'],
        write: async (run, file) => {
            const { badgeJson, badgeSvg } = await import('./badge.js');
            return (file.endsWith('.svg') ? badgeSvg : badgeJson)(await legible(run));
        },
    },
};
