import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { sha256Hex } from '../kernel/canonical.ts'
import type { Sheet } from '../kernel/sheet.ts'
import { projectFolder } from './project.ts'

/** What the printing thread is told and what it answers. */
export interface PrintOrder {
  readonly n: number
  readonly sheet: Sheet
}

export interface Printed {
  readonly n: number
  readonly bytes?: Uint8Array
  readonly fault?: string
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** Prints sheets in a thread of its own, one after the other: a server's loop only passes bytes on. */
export interface Printer {
  print(sheet: Sheet): Promise<Uint8Array>
  close(): Promise<void>
}

/** Printed documents are kept up to so many bytes: the same sheet is the same file. */
const KEPT_BYTES = 16 * 1024 * 1024

/** Starts a printer. Its thread comes with the first sheet, keeps no process alive, and is replaced when it dies. */
export function openPrinter(): Printer {
  const waiting = new Map<number, Waiting>()
  const kept = keeping()
  let thread: Worker | undefined
  let n = 0
  const giveUp = (why: string) => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(new Error(`printing failed: ${why}`))
    waiting.clear()
  }
  const start = () => {
    const worker = startThread()
    worker.unref()
    worker.on('message', ({ n: done, bytes, fault }: Printed) => {
      const open = waiting.get(done)
      waiting.delete(done)
      if (waiting.size === 0) worker.unref()
      if (bytes === undefined) open?.reject(new Error(`printing failed: ${fault}`))
      else open?.resolve(bytes)
    })
    worker.on('error', (error) => giveUp(error.message))
    worker.on('exit', (code) => giveUp(`the thread ended with ${code}`))
    return worker
  }
  const order = (sheet: Sheet) =>
    new Promise<Uint8Array>((resolve, reject) => {
      thread ??= start()
      n += 1
      waiting.set(n, { resolve, reject })
      thread.ref()
      thread.postMessage({ n, sheet } satisfies PrintOrder)
    })
  return {
    print: (sheet) => kept(sha256Hex(JSON.stringify(sheet)), () => order(sheet)),
    async close() {
      await thread?.terminate()
    },
  }
}

/** Keeps the newest answers; two who ask for the same wait for one. */
function keeping() {
  const known = new Map<string, Promise<Uint8Array>>()
  let size = 0
  return (key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    known.set(key, made)
    const forget = (oldest: string) => known.delete(oldest)
    made.then(
      (bytes) => {
        size += bytes.length
        if (size <= KEPT_BYTES) return
        known.clear()
        size = 0
      },
      () => forget(key),
    )
    return made
  }
}

/** From the build its bundle runs; from the sources the file itself, which needs the loader that this process has. */
function startThread(): Worker {
  if (!fileURLToPath(import.meta.url).endsWith('.ts'))
    return new Worker(join(projectFolder(), 'dist/print-process.mjs'))
  const file = pathToFileURL(join(projectFolder(), 'server/entry/print-process.ts')).href
  const loader = import.meta.resolve('tsx/esm/api')
  return new Worker(`import('${loader}').then(({ register }) => (register(), import('${file}')))`, { eval: true })
}

let shared: Printer | undefined

/** The printer of this process. */
export function print(sheet: Sheet): Promise<Uint8Array> {
  shared ??= openPrinter()
  return shared.print(sheet)
}
