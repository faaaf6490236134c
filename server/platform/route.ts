import type pg from 'pg'
import type { TSchema } from 'typebox'
import type { Actor, Instant, Json, Refusal, UseCase, Wanted } from '../kernel/use-case.ts'
import type { SecretOf } from './derived-secret.ts'
import type { EventSource } from './event-stream.ts'
import type { Executor } from './executor.ts'
import type { Files } from './files/files.ts'
import type { ContentLimits } from './files/judge-file.ts'
import type { AnyUseCase } from './judge-command.ts'
import type { NoteSigner } from './note-signer.ts'

/** What a handler is given of a request. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | number | boolean | undefined>>
  /** Validated against the route's schema. */
  readonly body: unknown
  readonly actor: Actor
}

/** A person as sign-in knows them; what they may do in which company is not its matter. */
export interface Person {
  readonly userId: string
  readonly name: string
  readonly address: string
  /** Whether the person has shown that the address is theirs. */
  readonly verified: boolean
  /** The language that the person chose, if any: `zh`. */
  readonly language?: string
}

/** Finds people by their ids; unknown ones are left out. */
export interface People {
  find(userIds: readonly string[]): Promise<ReadonlyMap<string, Person>>
}

/** What handlers may use: the executor to write, the pool to read, business time. */
export interface Services {
  readonly executor: Executor
  readonly pool: pg.Pool
  readonly people: People
  readonly files: Files
  /** Secrets of the server's own, which it keeps nowhere else. */
  readonly secretOf: SecretOf
  /** Signs what leaves the house so that anyone can verify it. */
  readonly signer: NoteSigner
  /** Hosts that webhooks may go to whatever their address. */
  readonly webhookHosts: readonly string[]
  now(): Instant
}

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters as `:orderId`. */
  readonly path: string
  readonly summary: string
  readonly tag: string
  readonly params?: TSchema
  /** What may stand after `?`; anything else there is refused. */
  readonly query?: TSchema
  /** The JSON body, checked as sent: nothing is converted. One in which nothing is required may be left out. */
  readonly body?: TSchema
  readonly reply?: TSchema
  /** Content type of the body when it is not JSON; it comes as bytes. */
  readonly takes?: string
  /** Content type of the answer when it is not JSON. */
  readonly gives?: string
  /** In bytes; default 1 MB. */
  readonly bodyLimit?: number
  /** Who may come in at all; what they may do there is the use case's matter. */
  readonly auth?: 'anonymous'
  /** Other sites show it, as it is now: what everybody may read, and nothing by who asks. */
  readonly isEmbedded?: true
  /** Someone signs in here: few tries of one network address. */
  readonly limit?: 'sign-in'
}

/** A route that writes: one use case, and how its input is made of the request. */
export interface CommandRoute extends RouteBase {
  readonly kind: 'command'
  readonly idempotency: 'required' | 'optional'
  readonly status: 200 | 201 | 202
  readonly useCase: AnyUseCase
  /** A token of ours gives the right, whoever brings it: `input` reads it, and the command is a machine's. */
  readonly byToken?: true
  /** The input, or a refusal of what the schema cannot say. May read files or clocks, never decide. */
  readonly input: (call: Call, services: Services) => Promise<unknown> | unknown
  /** What is answered besides the receipt; `replayed`: this call did nothing, an earlier one did. */
  readonly answer?: (receipt: Json, call: Call, replayed: boolean) => Promise<unknown>
}

/** A route that reads, or does what is no use case (the sandbox). `undefined` is answered as not-found. */
export interface QueryRoute extends RouteBase {
  readonly kind: 'query'
  readonly status?: 200 | 202
  readonly read: (call: Call, services: Services) => Promise<unknown>
}

/** What a route that `gives` something else than JSON answers: the bytes, and what they are called when kept. */
export interface FileAnswer {
  readonly file: Uint8Array
  readonly name: string
}

/** A route of server-sent events: those after an event's id, or from where the route begins. `undefined`: not-found. */
export interface StreamRoute extends RouteBase {
  readonly kind: 'stream'
  readonly gives: 'text/event-stream'
  readonly open: (call: Call, lastId: string | undefined, services: Services) => Promise<EventSource | undefined>
}

/** A file that came whole and is of a type that is taken. */
export interface TakenFile {
  readonly sha256: string
  readonly bytes: number
  /** By its content. */
  readonly type: string
}

/** How large a file may be and what may be in it. */
export interface FileLimits extends ContentLimits {
  readonly bytes: number
  /** Of a film. */
  readonly filmBytes: number
}

/** A route that takes one file, as the plain body of the request, and then writes about it. */
export interface UploadRoute extends Omit<CommandRoute, 'kind' | 'input' | 'takes'> {
  readonly kind: 'upload'
  readonly takes: '*/*'
  /** Before a byte is read: what may come; a refusal, or `undefined` for not-found. */
  readonly admit: (call: Call, services: Services) => Promise<FileLimits | Refusal | undefined>
  /** What its sender calls it. */
  readonly nameOf: (call: Call) => string
  readonly input: (call: Call, file: TakenFile) => unknown
}

/** A file as it is given out. */
export interface GivenFile extends TakenFile {
  readonly name: string
  /** Shown by a browser instead of saved; only for what cannot run anything. */
  readonly isShown: boolean
}

/** A route that gives one file out. `undefined`: not-found. */
export interface DownloadRoute extends RouteBase {
  readonly kind: 'download'
  readonly gives: '*/*'
  readonly find: (call: Call, services: Services) => Promise<GivenFile | undefined>
}

/** A document that is written while it is sent. */
export interface ExportAnswer {
  /** Its content type. */
  readonly type: string
  /** What it is called when kept. */
  readonly name: string
  readonly chunks: AsyncIterable<string | Uint8Array>
  /** How long it is, where that is known before it is written. */
  readonly bytes?: number
  /** Lets go of what it is written from; called once, however the answer ends. */
  readonly close?: () => void
}

/** A route that writes a document of any size. A failure on the way breaks the connection: no half looks whole. */
export interface ExportRoute extends RouteBase {
  readonly kind: 'export'
  readonly gives: string
  readonly write: (call: Call, services: Services) => Promise<ExportAnswer | Refusal | undefined>
}

export type Route = CommandRoute | QueryRoute | StreamRoute | UploadRoute | DownloadRoute | ExportRoute

type CommandOptions<C> = Omit<CommandRoute, 'kind' | 'useCase' | 'input' | 'status' | 'idempotency' | 'method'> & {
  readonly method?: CommandRoute['method']
  readonly status?: CommandRoute['status']
  readonly idempotency?: CommandRoute['idempotency']
  readonly input: (call: Call, services: Services) => C | Refusal | Promise<C | Refusal>
}

/** Declares a route that writes. The default is a POST that needs an Idempotency-Key and answers 201. */
export function commandRoute<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  useCase: UseCase<C, A, W1, W2>,
  options: CommandOptions<C>,
): CommandRoute {
  return {
    kind: 'command',
    method: 'POST',
    status: 201,
    idempotency: 'required',
    ...options,
    useCase: useCase as unknown as AnyUseCase,
  }
}

/** Declares a route that reads. */
export function queryRoute(
  options: Omit<QueryRoute, 'kind' | 'method'> & Partial<Pick<QueryRoute, 'method'>>,
): QueryRoute {
  return { kind: 'query', method: 'GET', ...options }
}

/** Declares a route that writes a document. */
export function exportRoute(options: Omit<ExportRoute, 'kind' | 'method'>): ExportRoute {
  return { kind: 'export', method: 'GET', ...options }
}

/** Declares a route of server-sent events. */
export function streamRoute(options: Omit<StreamRoute, 'kind' | 'method' | 'gives'>): StreamRoute {
  return { kind: 'stream', method: 'GET', gives: 'text/event-stream', ...options }
}

type UploadOptions<C> = Omit<
  UploadRoute,
  'kind' | 'method' | 'takes' | 'useCase' | 'status' | 'idempotency' | 'input'
> & {
  readonly input: (call: Call, file: TakenFile) => C
}

/** Declares a route that takes a file: a POST of its bytes, answered 201. */
export function uploadRoute<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  useCase: UseCase<C, A, W1, W2>,
  options: UploadOptions<C>,
): UploadRoute {
  const how = { kind: 'upload', method: 'POST', takes: '*/*', status: 201, idempotency: 'optional' } as const
  return { ...how, ...options, useCase: useCase as unknown as AnyUseCase }
}

/** Declares a route that gives a file out. */
export function downloadRoute(options: Omit<DownloadRoute, 'kind' | 'method' | 'gives'>): DownloadRoute {
  return { kind: 'download', method: 'GET', gives: '*/*', ...options }
}
