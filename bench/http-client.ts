import { connect, type Socket } from 'node:net'

/** A keep-alive client of the API on one connection: HTTP/1.1 of its own, so that the client costs little. */
export interface BenchClient {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Record<string, unknown>>
  close(): void
}

interface Answer {
  readonly status: number
  readonly body: string
}

/** Opens a client; an answer that is no success throws. */
export function benchClient(port: number, key: string): BenchClient {
  const connection = openConnection(port)
  const unique = `${process.pid}-${Math.trunc(performance.now() * 1000)}-${key}`
  let n = 0
  return {
    async post(path, body, more = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      let head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${key}\r\n`
      head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
      head += `idempotency-key: ${unique}-${n++}\r\n`
      for (const name in more) head += `${name}: ${more[name]}\r\n`
      const { status, body: said } = await connection.ask(`${head}\r\n${text}`)
      if (status >= 300) throw new Error(`${path}: ${status} ${said}`)
      return said === '' ? {} : JSON.parse(said)
    },
    close: () => connection.socket.destroy(),
  }
}

/** One request at a time; every answer of this API has a content-length. */
function openConnection(port: number): { socket: Socket; ask(request: string): Promise<Answer> } {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('utf8')
  let waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined
  let received = ''
  socket.on('data', (chunk: string) => {
    received += chunk
    const answer = answerIn(received)
    if (answer === undefined) return
    received = ''
    waiting?.resolve(answer)
  })
  const lose = (error?: Error) => waiting?.reject(error ?? new Error('the connection was closed'))
  socket.on('error', lose)
  socket.on('close', () => lose())
  return {
    socket,
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
  }
}

function answerIn(received: string): Answer | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))?.[1] ?? 0)
  const body = received.slice(end + 4)
  if (Buffer.byteLength(body) < length) return undefined
  return { status: Number(received.slice(9, 12)), body }
}
