import { type ChildProcess, fork } from 'node:child_process'
import type { Logger } from 'pino'
import type { ChildReport } from './child-process.ts'
import { StartError } from './start-error.ts'

/**
 * How Node runs a child. What a batch makes lives until its commit: a wider nursery saves copying it several times,
 * about an eighth of the time of the api process under load.
 */
export const childFlags: readonly string[] = ['--enable-source-maps', '--max-semi-space-size=64']
/**
 * Of a process that reads banks' files and does other bulk work: half the nursery. Left to itself the heap grows
 * fourfold before what outlived the nursery is collected, and each round in the nursery looks through it meanwhile.
 * Collected when it has grown by four fifths, a bank's file takes 110 MB less and no more time.
 */
export const bulkFlags: readonly string[] = [
  '--enable-source-maps',
  '--max-semi-space-size=32',
  '--heap-growing-percent=80',
]
/**
 * What a child's environment has before its role's own. glibc raises the size from which it gives memory back by
 * itself as large buffers come and go, and keeps the holes from then on: a bank's file took 50 MB more. Fixed where it
 * begins, in bytes; other C libraries do not read it.
 */
export const childEnvironment: Readonly<Record<string, string>> = { MALLOC_MMAP_THRESHOLD_: '131072' }

/** One role and the file that runs it (see `runChild`). */
export interface ChildRole {
  readonly role: string
  readonly file: string
  readonly env?: Readonly<Record<string, string>>
  readonly execArgv?: readonly string[]
}

export interface SupervisorOptions {
  readonly children: readonly ChildRole[]
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Milliseconds before the restart after so many crashes in a row (0 = the first). */
  readonly restartPause?: (crashes: number) => number
  /** Milliseconds that children have to stop before they are killed. */
  readonly patience?: number
}

export interface Supervisor {
  /** The process ids by role; a role that waits for its restart has none. */
  pids(): ReadonlyMap<string, number>
  /** Stops every child; resolves when none lives. Twice is once. */
  stop(): Promise<void>
}

// A crash that repeats is not cured by haste: 0.2 s, doubling, at most 30 s.
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 30_000
/** Whoever ran this long starts counting crashes from zero. */
const STEADY_MS = 60_000
const PATIENCE_MS = 10_000

/** The pause before a restart, in milliseconds. */
export function growingPause(crashes: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(crashes, 20))
}

class Child {
  private readonly spec: ChildRole
  private readonly options: SupervisorOptions
  private process: ChildProcess | undefined
  private restart: NodeJS.Timeout | undefined
  private crashes = 0
  private stopping = false

  constructor(spec: ChildRole, options: SupervisorOptions) {
    this.spec = spec
    this.options = options
  }

  get pid(): number | undefined {
    return this.process?.pid
  }

  /** Resolves when the child says ready; rejects when its first start fails: that needs a person, not a restart. */
  start(): Promise<void> {
    return new Promise((ready, broken) => {
      const child = this.launch()
      child.once('message', (report: ChildReport) => {
        if (report.report === 'ready') ready()
        else broken(new StartError(report.code, report.message))
      })
      child.once('exit', (code, signal) => {
        broken(new StartError('process-ended', `The process ${this.spec.role} ended at its start (${signal ?? code}).`))
      })
    })
  }

  private launch(): ChildProcess {
    const { file, env, execArgv = childFlags } = this.spec
    const child = fork(file, { env: { ...childEnvironment, ...process.env, ...env }, execArgv: [...execArgv] })
    const since = performance.now()
    this.process = child
    let isReady = false
    child.on('message', (report: ChildReport) => {
      isReady ||= report.report === 'ready'
    })
    child.on('error', (error) => this.options.log.error({ err: error, child: this.spec.role }, 'child process'))
    child.once('exit', (code, signal) => {
      this.process = undefined
      // The first start failed: `start` tells; later starts are tried again.
      if (this.stopping || (!isReady && this.crashes === 0)) return
      if (performance.now() - since > STEADY_MS) this.crashes = 0
      this.relaunchLater(code, signal)
    })
    return child
  }

  private relaunchLater(code: number | null, signal: string | null): void {
    const pause = (this.options.restartPause ?? growingPause)(this.crashes)
    this.crashes += 1
    this.options.log.error({ child: this.spec.role, code, signal, pause }, 'a process ended; it is started again')
    this.restart = setTimeout(() => this.launch(), pause)
  }

  async stop(): Promise<void> {
    this.stopping = true
    clearTimeout(this.restart)
    const child = this.process
    if (child === undefined) return
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    child.kill('SIGTERM')
    const impatience = setTimeout(() => {
      this.options.log.warn({ child: this.spec.role }, 'a process does not stop; it is killed')
      child.kill('SIGKILL')
    }, this.options.patience ?? PATIENCE_MS)
    await ended
    clearTimeout(impatience)
  }
}

/**
 * Starts one process per role and starts a crashed one again. Rejects with the child's StartError when a first start
 * fails, after stopping the others.
 */
export async function supervise(options: SupervisorOptions): Promise<Supervisor> {
  const children = options.children.map((spec) => ({ role: spec.role, child: new Child(spec, options) }))
  let stopped: Promise<unknown> | undefined
  const stop = async () => {
    stopped ??= Promise.all(children.map(({ child }) => child.stop()))
    await stopped
  }
  try {
    await Promise.all(children.map(({ child }) => child.start()))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    pids: () => new Map(children.flatMap(({ role, child }) => (child.pid === undefined ? [] : [[role, child.pid]]))),
    stop,
  }
}
