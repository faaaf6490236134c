import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bucket in memory that speaks as much of S3 as is used here; it checks the checksum as Amazon's does. */
export interface Bucket {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** How often something was put. */
  puts(): number
}

interface Cleared {
  after(fn: () => Promise<unknown>): void
}

const PAGE = 2

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function list(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort()
  const page = keys.slice(0, PAGE)
  const rows = page.map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size></Contents>`)
  const more = keys.length > PAGE
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  const inside = `<IsTruncated>${more}</IsTruncated>${next}${rows.join('')}`
  return `<?xml version="1.0"?><ListBucketResult>${inside}</ListBucketResult>`
}

function give(object: Buffer, range: string | undefined, response: ServerResponse): void {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  const part = first === undefined ? object : object.subarray(Number(first), Number(last) + 1)
  response.writeHead(first === undefined ? 200 : 206, { 'content-length': part.length }).end(part)
}

/** Starts it on a free port of this machine. */
export async function s3StandIn(t: Cleared): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  let puts = 0
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'))
    const object = objects.get(key)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) response.writeHead(403).end()
    else if (request.method === 'PUT') {
      const bytes = await bytesOf(request)
      const right = createHash('sha256').update(bytes).digest('base64') === request.headers['x-amz-checksum-sha256']
      if (!right) return void response.writeHead(400).end()
      puts += 1
      objects.set(key, bytes)
      response.writeHead(200).end()
    } else if (key === '') response.writeHead(200).end(list(objects, url.searchParams))
    else if (request.method === 'DELETE') {
      objects.delete(key)
      response.writeHead(204).end()
    } else if (object === undefined) response.writeHead(404).end()
    else if (request.method === 'HEAD') response.writeHead(200, { 'content-length': object.length }).end()
    else give(object, request.headers.range, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  t.after(() => new Promise((done) => server.close(done)))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    puts: () => puts,
  }
}
