import { enableCompileCache } from 'node:module'

// Before anything else is loaded: all of that is then compiled once, and not at each start.
enableCompileCache()
await import('./run-colorway.ts')
