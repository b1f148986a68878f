import { MessageChannel, type MessagePort, parentPort } from 'node:worker_threads'
import { offerAcross, takeAcross } from './iterate-across.ts'
import { parseRows, type WrittenShape } from './parse-rows.ts'

/** One file to parse: where its rows are taken, and where it is opened, with the port to offer its bytes at. */
export interface ParseTask {
  readonly rows: MessagePort
  readonly opens: MessagePort
  readonly shape: WrittenShape
}

parentPort?.on('message', ({ rows, opens, shape }: ParseTask) => {
  const open = () => {
    const { port1, port2 } = new MessageChannel()
    opens.postMessage(port2, [port2])
    return takeAcross<Uint8Array>(port1)
  }
  offerAcross(rows, parseRows(open, shape))
  rows.on('close', () => opens.close())
})
