import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AfterTest } from '../database.ts'
import { until } from './story.ts'

/** One request as a receiver of webhooks gets it. */
export interface Got {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly event: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> }
}

type Answering = (got: Got, answer: ServerResponse) => void

/** A receiver on this machine that keeps what comes; what it answers can be changed at any time. */
export interface Receiver {
  readonly url: string
  readonly host: string
  readonly got: Got[]
  answers(how: Answering): void
  /** The requests of a type once there are so many. */
  of(type: string, count?: number): Promise<readonly Got[]>
}

export const says =
  (status: number, text = '', headers = {}): Answering =>
  (_, answer) => {
    answer.writeHead(status, headers).end(text)
  }

export async function startReceiver(t: AfterTest): Promise<Receiver> {
  let how: Answering = says(204)
  const got: Got[] = []
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const headers = request.headers as Record<string, string>
      const one = { path: request.url ?? '', headers, body, event: JSON.parse(body) }
      got.push(one)
      how(one, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/hook`,
    host,
    got,
    answers(next) {
      how = next
    },
    of(type, count = 1) {
      const found = async () => got.filter(({ event }) => event.type === type)
      return until(found, (all) => all.length >= count, `${count} × ${type}`)
    },
  }
}
