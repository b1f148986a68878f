/** Where a model is called, and how its body looks. */
export interface Route {
  readonly path: string
  /** The model within a body as Model Studio takes it; undefined for a body of prompt and pictures. */
  readonly modelWithin: string | undefined
}

/** Which model serves which path is configuration at Pixazo [doc]; the model within the body is a [guess]. */
const routes: Readonly<Record<string, Route>> = {
  'qwen-image-max-edit': {
    path: '/qwen-image-max-edit/v1/qwen-image-max-edit-request',
    modelWithin: undefined,
  },
  'qwen-image': {
    path: '/qwen-image/v1/generateMultimodeTextToImageEditRequest',
    modelWithin: 'qwen-image-edit',
  },
}

/** A model that is not known here is the path itself, such as "other-edit/v1/other-edit-request". */
export const chooseRoute = (model: string): Route =>
  routes[model] ?? { path: `/${model.replace(/^\//, '')}`, modelWithin: undefined }
