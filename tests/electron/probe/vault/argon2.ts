/** Says that text is not run as code here. */
function answer(): string {
  try {
    new Function('return 1');
    return 'evaluates';
  } catch {
    return 'does not evaluate';
  }
}

postMessage(answer());
