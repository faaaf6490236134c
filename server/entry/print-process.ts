import { parentPort } from 'node:worker_threads'
import { printPdf } from '../platform/pdf-print.ts'
import type { Printed, PrintOrder } from '../platform/printer.ts'

/** The printing thread: a sheet comes in, a PDF goes out. */
parentPort?.on('message', async ({ n, sheet }: PrintOrder) => {
  const printed: Printed = await printPdf(sheet).then(
    (bytes) => ({ n, bytes }),
    (error: unknown) => ({ n, fault: String(error) }),
  )
  parentPort?.postMessage(printed)
})
