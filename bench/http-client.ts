import { Agent, request } from 'node:http'

/** A keep-alive client of the API: one connection, one key, plain node:http so that the client costs little. */
export interface BenchClient {
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Record<string, unknown>>
  close(): void
}

/** Opens a client; an answer that is no success throws. */
export function benchClient(port: number, key: string): BenchClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let n = 0
  const unique = `${process.pid}-${Math.trunc(performance.now() * 1000)}-${key}`
  return {
    post(path, body, more = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        'idempotency-key': `${unique}-${n++}`,
        ...more,
      }
      return new Promise((resolve, reject) => {
        const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const said = Buffer.concat(chunks).toString()
            if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${path}: ${answer.statusCode} ${said}`))
            else resolve(said === '' ? {} : JSON.parse(said))
          })
        })
        sent.on('error', reject)
        sent.end(text)
      })
    },
    close: () => agent.destroy(),
  }
}
