/** The pages in findings/ as pages of the site: links to what the site holds lead there, others stay words. */
export function findingLinks(base) {
  const target = (url) => {
    const [path, anchor] = url.split('#');
    if (/^https?:/.test(url) || path === '') return url;
    const page = /^(?:\.\.\/)?([\w-]+|history\/README)\.md$/.exec(path)?.[1];
    if (page === 'README') return `${base}/frameworks/`;
    const name = page?.replace('/README', '');
    return name === undefined ? undefined : `${base}/findings/${name}/${anchor ? `#${anchor}` : ''}`;
  };
  const visit = (node, parent, place) => {
    if (node.type === 'element' && node.tagName === 'a') {
      const found = target(String(node.properties.href));
      if (found !== undefined) node.properties.href = found;
      else parent.children[place] = { type: 'element', tagName: 'span', properties: {}, children: node.children };
    }
    // The title stands above the page.
    if (node.type === 'element' && node.tagName === 'h1') parent.children[place] = { type: 'text', value: '' };
    node.children?.forEach((child, i) => visit(child, node, i));
  };
  return () => (tree) => visit(tree);
}
