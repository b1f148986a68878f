import type { Process } from './open-publishing.ts'

/** A process during which somebody else does something, once, right after it sent this operation to the shop. */
export const interfereAfter = (
  { client, stores }: Process,
  operation: string,
  interfere: () => void,
): Process => {
  let isDone = false
  return {
    stores,
    client: {
      send: async (document, variables) => {
        const answer = await client.send(document, variables)
        if (!isDone && document.text.startsWith(`mutation ${operation}(`)) {
          isDone = true
          interfere()
        }
        return answer
      },
    },
  }
}
