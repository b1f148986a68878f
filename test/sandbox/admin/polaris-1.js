// Stands in for Shopify's script of the same name, which comes from its CDN only. Like that one it is a classic
// script, run while the head is parsed. What it brings is split into modules; a module script that is written
// into the document here runs before any module script further down, so the elements exist before the app starts.
{
  const script = document.currentScript
  if (script instanceof HTMLScriptElement) {
    const entry = new URL('polaris/index.js', script.src)
    document.write(`<script type="module" src="${entry}"></script>`)
  }
}
