import type { ComponentChildren } from 'preact'

// App Bridge declares its elements on the global JSX namespace only, where Preact does not look.
declare module 'preact' {
  namespace createElement.JSX {
    interface IntrinsicElements {
      's-app-nav': globalThis.JSX.IntrinsicElements['s-app-nav']
      'ui-save-bar': { readonly id: string; readonly children: ComponentChildren }
    }
  }
  /** Of the buttons in its save bar. */
  interface ButtonHTMLAttributes {
    variant?: 'primary' | undefined
    loading?: string | undefined
  }
}
