import { systemCode } from './start-error.ts'

/** What a child tells its supervisor, once. */
export type ChildReport =
  | { readonly report: 'ready' }
  | { readonly report: 'failed'; readonly code: string; readonly message: string }

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>
}

function reportFailure(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const report: ChildReport = { report: 'failed', code: systemCode(error) ?? 'start-failed', message }
  return new Promise((done) => {
    if (process.send === undefined) {
      process.stderr.write(`${message}\n`)
      done()
    } else process.send(report, () => done())
  })
}

/**
 * Runs one role of the server in this process until the supervisor says stop (SIGTERM) or is gone (its channel
 * closes): no child outlives its supervisor. Ctrl-C reaches the whole terminal group and is left to the supervisor.
 */
export async function runChild(start: () => Promise<Running>): Promise<void> {
  const supervised = process.send !== undefined
  let asked: () => void = () => undefined
  const stop = new Promise<void>((done) => {
    asked = done
  })
  process.on('SIGTERM', asked)
  process.on('SIGINT', supervised ? () => undefined : asked)
  process.on('disconnect', asked)
  let running: Running
  try {
    running = await start()
  } catch (error) {
    await reportFailure(error)
    process.exit(1)
  }
  process.send?.({ report: 'ready' } satisfies ChildReport)
  await stop
  await running.stop()
  process.exit(0)
}
