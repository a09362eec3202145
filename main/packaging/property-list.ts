/** The element that begins at `from` in well-formed XML, with all that is in it; the place after it. */
function endOfElement(xml: string, from: number): number {
  const tag = /<(\/?)([\w.-]+)[^>]*?(\/?)>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(xml); found !== null; found = tag.exec(xml)) {
    if (found[1] === '/') depth -= 1;
    else if (found[3] !== '/') depth += 1;
    if (depth === 0) return tag.lastIndex;
  }
  throw new Error('The property list ends in the middle of an element.');
}

/** A property list of macOS (XML) without these keys and their values, wherever they stand. */
export function withoutKeys(xml: string, keys: readonly string[]): string {
  let left = xml;
  for (const key of keys) {
    const mark = `<key>${key}</key>`;
    for (let at = left.indexOf(mark); at >= 0; at = left.indexOf(mark)) {
      left = left.slice(0, at).trimEnd() + left.slice(endOfElement(left, at + mark.length));
    }
  }
  return left;
}
