/** The measures and colours that the elements share: close to what the admin shows in 2026. */
export const sharedStyles = `
  :host {
    --ink: #303030;
    --ink-subdued: #616161;
    --surface: #fff;
    --line: #ebebeb;
    --focus: #005bd3;
    --font: Inter, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
    box-sizing: border-box;
    font: 450 13px/20px var(--font);
  }
  :host([hidden]) { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
  .unseen {
    position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap;
  }
`
