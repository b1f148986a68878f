import type { ProviderName } from '../../../src/domain/provider-name.ts'
import { type hostPicture, prompt } from './host-picture.ts'

type Hosted = Awaited<ReturnType<typeof hostPicture>>

/** A call that each provider takes, as plain as it may be. */
export const callOf = (
  name: ProviderName,
  picture: Hosted,
): { readonly path: string; readonly body: unknown } => {
  const { url, dataUri, base64 } = picture
  switch (name) {
    case 'dashscope':
      return {
        path: '/api/v1/services/aigc/multimodal-generation/generation',
        body: {
          model: 'qwen-image-2.0-pro',
          input: { messages: [{ role: 'user', content: [{ image: dataUri }, { text: prompt }] }] },
          parameters: { size: '512*640' },
        },
      }
    case 'wavespeed':
      return {
        path: '/api/v3/wavespeed-ai/qwen-image-2.0/edit',
        body: { images: [dataUri], prompt, size: '512*640' },
      }
    case 'empiriolabs':
      return {
        path: '/v1/images/generations',
        body: {
          ...{ model: 'qwen-image-2-0', prompt, image: [url] },
          ...{ use_custom_size: true, custom_width: 512, custom_height: 640 },
        },
      }
    case 'eachlabs':
      return {
        path: '/v1/prediction',
        body: {
          ...{ model: 'alibaba-qwen-image-2-0-image-edit', version: '0.0.1' },
          input: { prompt, size: '512*640', image_urls: [url] },
        },
      }
    case 'segmind':
      return { path: '/v2/qwen-image-edit-plus', body: { image: base64, prompt } }
    case 'atlascloud':
      return {
        path: '/api/v1/model/generateImage',
        body: { model: 'qwen/qwen-image-2.0/edit', images: [dataUri], prompt, size: '512*640' },
      }
    case 'pixazo':
      return {
        path: '/qwen-image-max-edit/v1/qwen-image-max-edit-request',
        body: { prompt, image_urls: [url] },
      }
  }
}
