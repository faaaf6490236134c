import type { ServerResponse } from 'node:http'

/** One server-sent event. The id is where a reader goes on after a break; one without leaves that where it was. */
export interface ServerEvent {
  readonly id?: string
  readonly event: string
  readonly data: unknown
}

/** Where a reader's events come from: it knows what it has told. */
export interface EventSource {
  /** What came since the last call, each once; `undefined` when the reader may not see it any more. */
  next(): Promise<readonly ServerEvent[] | undefined>
}

/** One reader. */
export interface Stream extends EventSource {
  readonly owner: string
  readonly output: ServerResponse
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>
  /** Asked at every heartbeat: a key that was taken away ends the stream. */
  isStillWelcome(): Promise<boolean>
}

/** The streams of one server. */
export interface Streams {
  hasRoom(owner: string): boolean
  run(stream: Stream): void
  endAll(): void
}

export interface StreamSettings {
  readonly pollMilliseconds: number
  readonly heartbeatMilliseconds: number
  /** Streams of one server: each asks the database once per poll. */
  readonly most: number
  readonly mostPerOwner: number
}

const defaults: StreamSettings = {
  pollMilliseconds: 1000,
  heartbeatMilliseconds: 15_000,
  most: 500,
  mostPerOwner: 20,
}
/** What a browser waits before it comes back. */
const RETRY_MS = 2000
/** A reader that does not read is cut off when this much waits for it. */
const BACKLOG_BYTES = 1024 * 1024

/** One event in the text/event-stream format (WHATWG HTML, server-sent events). */
export function eventText({ id, event, data }: ServerEvent): string {
  const place = id === undefined ? '' : `id: ${id}\n`
  return `${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Keeps the readers of a server: polls for each, keeps lines alive, and ends them all when the server closes. */
export function openStreams(settings: Partial<StreamSettings> = {}): Streams {
  const s = { ...defaults, ...settings }
  const open = new Map<ServerResponse, string>()
  return {
    hasRoom(owner) {
      if (open.size >= s.most) return false
      let own = 0
      for (const each of open.values()) if (each === owner) own += 1
      return own < s.mostPerOwner
    },
    run(stream) {
      const { output } = stream
      open.set(output, stream.owner)
      output.writeHead(200, { ...stream.headers, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
      output.write(`retry: ${RETRY_MS}\n\n`)
      const stop = pump(stream, s)
      output.on('error', stop)
      output.on('close', () => {
        stop()
        open.delete(output)
      })
    },
    endAll() {
      for (const output of open.keys()) output.end()
    },
  }
}

/** Polls and writes until stopped, one question at a time; all readers at the same moments: one query serves them. */
function pump(stream: Stream, s: StreamSettings): () => void {
  const { output } = stream
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let beat = performance.now() + s.heartbeatMilliseconds
  const write = (events: readonly ServerEvent[]) => {
    for (const event of events) output.write(eventText(event))
    if (output.writableLength > BACKLOG_BYTES) output.destroy()
  }
  const turn = async () => {
    const events = await stream.next()
    if (stopped) return
    if (events === undefined) return void output.end()
    write(events)
    if (performance.now() < beat) return
    beat = performance.now() + s.heartbeatMilliseconds
    if (!(await stream.isStillWelcome())) output.end()
    else if (!stopped) output.write(': still here\n\n')
  }
  const again = () => {
    if (stopped || output.writableEnded) return
    const pause = s.pollMilliseconds - (performance.now() % s.pollMilliseconds)
    timer = setTimeout(run, pause)
  }
  const run = () => turn().then(again, () => output.end())
  void run()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
