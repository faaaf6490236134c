import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './outside-address.ts'

export interface ResolvedAddress {
  readonly address: string
  readonly family: number
}

/** Finds the addresses of a name. */
export type Resolver = (name: string) => Promise<readonly ResolvedAddress[]>

export interface OutsideCall {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** For all of it: name, connection, answer. */
  readonly timeoutMs: number
  /** Bytes of the answer that are kept. */
  readonly keep: number
  /** Whether the operator lets this host through whatever its address. */
  readonly isTrusted: boolean
  readonly signal?: AbortSignal
  /** Absent: the system's. */
  readonly resolve?: Resolver
}

export interface OutsideAnswer {
  readonly status?: number
  /** Why there is no status. */
  readonly fault?: string
  readonly milliseconds: number
  /** The beginning of the answer. */
  readonly response?: string
}

const systemResolver: Resolver = (name) => lookup(name, { all: true })

/**
 * Posts to an address that somebody else chose, once and without following redirects. The name is resolved here, all
 * its addresses are checked, and the connection goes to one of those very addresses: a name that means another one a
 * moment later changes nothing. Never throws.
 */
export async function callOutside(call: OutsideCall): Promise<OutsideAnswer> {
  const began = performance.now()
  const time = () => ({ milliseconds: Math.round(performance.now() - began) })
  const late = AbortSignal.timeout(call.timeoutMs)
  const signal = call.signal === undefined ? late : AbortSignal.any([late, call.signal])
  try {
    const addresses = await inTime(addressesOf(call), signal)
    if (addresses === undefined) return { fault: 'address-refused', ...time() }
    const { status, response } = await post(call, addresses, signal)
    return { status, response, ...time() }
  } catch (error) {
    return { fault: late.aborted ? 'timeout' : faultOf(error), ...time() }
  }
}

/** The addresses that may be connected to; `undefined` when one of them is none of the public internet. */
async function addressesOf({ url, isTrusted, resolve = systemResolver }: OutsideCall) {
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const family = isIP(name)
  const found = family === 0 ? await resolve(name) : [{ address: name, family }]
  if (found.length === 0) throw Object.assign(new Error(`${name} has no address`), { code: 'ENOTFOUND' })
  return isTrusted || found.every(({ address }) => isPublicAddress(address)) ? found : undefined
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    if (signal.aborted) reject(signal.reason)
    work.then(resolve, reject)
  })
}

/** The name stays in Host and in the certificate's check; the connection knows only the checked addresses. */
function post(call: OutsideCall, addresses: readonly ResolvedAddress[], signal: AbortSignal) {
  const url = new URL(call.url)
  const known: LookupFunction = (_name, options, told) => {
    const [first] = addresses
    if (options.all === true) told(null, [...addresses])
    else told(null, first?.address ?? '', first?.family)
  }
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  const body = Buffer.from(call.body)
  const headers = { ...call.headers, 'content-length': String(body.length) }
  return new Promise<{ status: number; response: string }>((resolve, reject) => {
    // No agent: a kept connection would be one that nobody checked for this call.
    const sent = request(url, { method: 'POST', headers, lookup: known, agent: false, signal })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      // From here on the status is known, whatever becomes of the rest.
      sent.off('error', reject).on('error', () => undefined)
      const status = answer.statusCode ?? 0
      beginningOf(answer, call.keep).then((response) => {
        resolve({ status, response })
        sent.destroy()
      }, reject)
    })
    sent.end(body)
  })
}

/** The first bytes of an answer as text; a receiver that stops in the middle has given its status all the same. */
async function beginningOf(answer: IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part)
      bytes += part.length
      if (bytes >= most) break
    }
  } catch {
    // What was read is what there is.
  }
  const text = new TextDecoder().decode(Buffer.concat(parts).subarray(0, most))
  // The database keeps no NUL.
  return text.replaceAll('\0', '�')
}

const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unknown',
  ENODATA: 'name-unknown',
  ECONNREFUSED: 'connection-refused',
  ETIMEDOUT: 'timeout',
}

function faultOf(error: unknown): string {
  const code = String((error as { code?: unknown }).code ?? '')
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code)) return 'certificate-refused'
  return faults[code] ?? 'connection-failed'
}
