import type { Step } from '../ports/nudges.ts'

/** A record with one value per step; the compiler sees to it that none is missing. */
export const forEachStep = <T>(make: (step: Step) => T): Record<Step, T> => ({
  'import-csv': make('import-csv'),
  'plan-batch': make('plan-batch'),
  admit: make('admit'),
  'edit-picture': make('edit-picture'),
  'finish-picture': make('finish-picture'),
  publish: make('publish'),
  undo: make('undo'),
  'sync-catalog': make('sync-catalog'),
  'sync-products': make('sync-products'),
  'repair-catalogs': make('repair-catalogs'),
  'run-schedules': make('run-schedules'),
  'refresh-catalog': make('refresh-catalog'),
  'tell-flow': make('tell-flow'),
  'handle-webhook': make('handle-webhook'),
  reconcile: make('reconcile'),
})
