import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { AfterTest } from './database.ts'

/** A mail as it came. */
export interface Came {
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** A mail server that keeps what comes; `refuses` is asked for each address. */
export async function mailServer(t: AfterTest, refuses: (address: string) => boolean = () => false) {
  const came: Came[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refuses(address) ? Object.assign(new Error('not now'), { responseCode: 451 }) : null)
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        came.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts) })
        done()
      })
    },
  })
  t.after(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return { came, url: `smtp://127.0.0.1:${port}` }
}
