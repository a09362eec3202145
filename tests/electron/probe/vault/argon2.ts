/** When asked, tries to run text as code, and says whether that works here. */
addEventListener('message', () => {
  try {
    new Function('return 1');
    postMessage('evaluates');
  } catch {
    postMessage('does not evaluate');
  }
});
