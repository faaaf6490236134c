import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const PACKED = /^(text|application)\/|svg/
/** Names under /assets/ hold a hash of their content. */
const FOREVER = 'public, max-age=31536000, immutable'
const AN_HOUR = 'public, max-age=3600'

interface BuiltFile {
  readonly type: string
  readonly body: Buffer
  packed?: Buffer
}

/** Answers requests for built files; `false` for everything else. Files are read once and packed at first use. */
export function builtFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, BuiltFile>()
  if (existsSync(folder))
    for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const type = TYPES[extname(each.name)]
      if (!each.isFile() || type === undefined) continue
      const path = join(each.parentPath, each.name)
      files.set(path.slice(folder.length).replaceAll('\\', '/'), { type, body: readFileSync(path) })
    }
  return (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    const file = files.get(path)
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const packs = PACKED.test(file.type) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    if (packs) file.packed ??= gzipSync(file.body, { level: 9 })
    const body = packs && file.packed !== undefined ? file.packed : file.body
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': body.length,
      'cache-control': path.startsWith('/assets/') ? FOREVER : AN_HOUR,
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(packs ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}
