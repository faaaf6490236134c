import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import type { TestContext } from 'node:test'

/** Where a connection is cut: as soon as these bytes come from that side. They are not handed on. */
export interface Cut {
  readonly from: 'server' | 'client'
  readonly at: string
}

export interface CuttingProxy {
  /** The database's address, through the proxy. */
  readonly url: string
  /** Cuts the next connection on which this is seen, once; `cut` is called before its ends notice. */
  cutAt(cut: Cut, onCut?: () => void): void
  cuts(): number
}

/** A proxy before the database that cuts a connection at a given word of the protocol. */
export async function cuttingProxy(t: TestContext, databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let planned: { readonly cut: Cut; readonly onCut: () => void } | undefined
  let cuts = 0

  function pass(from: Socket, to: Socket, side: Cut['from']): void {
    let tail = ''
    from.on('data', (chunk: Buffer) => {
      const text = tail + chunk.toString('latin1')
      tail = text.slice(-40)
      if (planned === undefined || planned.cut.from !== side || !text.includes(planned.cut.at)) {
        to.write(chunk)
        return
      }
      const { cut, onCut } = planned
      planned = undefined
      cuts += 1
      onCut()
      // What came before the word has arrived, the word has not.
      const before = chunk.subarray(0, Math.max(0, chunk.length - (text.length - text.indexOf(cut.at))))
      to.write(before, () => from.destroy())
    })
    from.on('error', () => undefined)
    from.on('close', () => to.destroy())
    sockets.add(from)
  }

  const server = createServer((client) => {
    const upstream = dial(Number(target.port), target.hostname)
    pass(client, upstream, 'client')
    pass(upstream, client, 'server')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    cutAt(cut, onCut = () => undefined) {
      planned = { cut, onCut }
    },
    cuts: () => cuts,
  }
}
