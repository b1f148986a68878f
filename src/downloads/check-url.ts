import { invalidInput } from '../domain/errors.ts'

/** What an address must look like, before anybody is asked where it leads. @throws ColorwayError `invalid_input` */
export const checkUrl = (url: URL | null, allowPrivateNetwork: boolean): URL => {
  if (!url) throw invalidInput('A file has no proper address.')
  if (url.username !== '' || url.password !== '')
    throw invalidInput(`The address of a file at ${url.host} holds a password: give one that opens without.`)
  if (url.protocol === 'https:' && url.port === '') return url
  if (allowPrivateNetwork && ['http:', 'https:'].includes(url.protocol)) return url
  if (url.protocol !== 'https:') throw invalidInput(`The address of a file is not https: ${url.host}`)
  throw invalidInput(`The address of a file has a port of its own, which is not opened: ${url.host}`)
}
