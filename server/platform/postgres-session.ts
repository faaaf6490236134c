import type { Socket } from 'node:net'
import type pg from 'pg'
import { executorClient } from './postgres.ts'
import { arrayText } from './postgres-array.ts'
import type { Statement } from './postgres-commit.ts'
import { StoreConflict, StoreFull, StoreLost } from './store.ts'

/**
 * The connections of one store: one is taken for a batch and given back when the batch has ended. `onLost` is told of
 * each that is lost, before anybody is answered through another.
 */
export function postgresSessions(url: string, onLost: () => void = () => undefined) {
  const idle: Session[] = []
  const all = new Set<Session>()
  return {
    take(): Session {
      const free = idle.pop()
      if (free !== undefined) return free
      const session = openSession(url, onLost)
      all.add(session)
      return session
    },
    giveBack(session: Session): void {
      if (session.usable()) idle.push(session)
      else all.delete(session)
    },
    async close(): Promise<void> {
      await Promise.all([...all].map((session) => session.close()))
    },
  }
}

/** One connection, from its opening to its loss: a statement never moves to another one in the middle of a batch. */
export interface Session {
  send(statement: Statement): Promise<pg.QueryResult>
  /** Lets go what was sent since the last turn of the event loop, not at its end. */
  flush(): Promise<void>
  usable(): boolean
  close(): Promise<void>
}

function openSession(url: string, onLost: () => void): Session {
  let lost = false
  const lose = () => {
    lost = true
    onLost()
  }
  const opened = executorClient(url)
  opened.then((client) => client.once('end', lose).once('error', lose), lose)
  return {
    async send(statement) {
      // Outside of the try: a value that has no text is a fault of the command, not of the connection.
      const ready = encoded(statement)
      try {
        const client = await opened
        if (lost) throw new StoreLost('the connection is gone')
        holdBack(client)
        return await client.query(ready)
      } catch (error) {
        const meant = translated(error)
        if (meant instanceof StoreLost) lose()
        throw meant
      }
    },
    async flush() {
      const client = await opened.catch(() => undefined)
      if (client !== undefined && !lost) streamOf(client).uncork()
    },
    usable: () => !lost,
    async close() {
      lose()
      await (await opened.catch(() => undefined))?.end().catch(() => undefined)
    },
  }
}

function streamOf(client: pg.Client): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream
}

/** Statements that are sent in one go leave in one packet: a write to the socket costs more than a statement. */
function holdBack(client: pg.Client): void {
  const stream = streamOf(client)
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}

/** The statement with its columns as text: pg's own way through a list takes several times as long. */
export function encoded(statement: Statement): Statement {
  if (statement.values === undefined) return statement
  return { ...statement, values: statement.values.map((v) => (Array.isArray(v) ? arrayText(v) : v)) }
}

/** An error of PostgreSQL as what it means to a batch: try again, lost, no room, or (as it is) a fault of ours. */
function translated(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return new StoreLost(error.message, { cause: error })
  if (/^(25006|53[124]00)$/.test(code)) return new StoreFull(error.message, { cause: error })
  if (/^(08...|57P0[1-5]|25P03|53300)$/.test(code)) return new StoreLost(error.message, { cause: error })
  if (/^(40001|40P01|55P03|57014)$/.test(code)) return new StoreConflict(error.message, { cause: error })
  return error
}
