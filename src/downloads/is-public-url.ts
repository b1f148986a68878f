import { isIP } from 'node:net'
import { isPublicAddress } from './is-public-address.ts'

const localEndings = /(^|\.)(localhost|local|internal|lan|home\.arpa|test|invalid)\.?$/

/**
 * Whether others can be expected to open what lies at this address: https, and a host that is not plainly of a private
 * network. Names are not looked up; one that leads to a private address fails where it is opened.
 */
export const isPublicUrl = (text: string): boolean => {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false
  const host = url.hostname.replaceAll(/[[\]]/g, '')
  if (isIP(host) !== 0) return isPublicAddress(host)
  return host.replace(/\.$/, '').includes('.') && !localEndings.test(host)
}
