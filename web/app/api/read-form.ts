import { pipeline, Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy'

/** A file of a form, while it comes in. */
export interface FormFile {
  /** Of its field. */
  readonly field: string
  readonly name: string
  readonly type: string
  readonly body: ReadableStream<Uint8Array>
}

/** A form without its files, and why the first of them was not taken. */
export interface ReadForm {
  readonly form: FormData
  readonly fault?: unknown
}

const LIMITS = { fieldSize: 256 * 1024, fields: 3000, files: 20 }

/**
 * Reads a form. Its files are handed over one after the other, each as it comes and never whole in memory; after one
 * that was not taken no other is. The fields are answered whatever became of the files.
 */
export async function readForm(request: Request, take: (file: FormFile) => Promise<void>): Promise<ReadForm> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || request.body === null) return { form: await request.formData() }
  const form = new FormData()
  const parser = new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits: LIMITS })
  let fault: unknown
  let before: Promise<unknown> = Promise.resolve()
  parser.on('field', (name, value) => form.append(name, value))
  parser.on('file', (field, stream, name, _encoding, type) => {
    const pieces = stream.iterator({ destroyOnReturn: false })
    const file = { field, name, type, body: bodyOf(pieces) }
    before = before.then(async () => {
      // A field in which nothing was chosen comes all the same, without a name.
      const isWanted = name !== undefined && name !== '' && fault === undefined
      if (isWanted) await take(file).catch((error: unknown) => (fault = error))
      // What nobody read would hold up the fields behind it.
      while (!(await pieces.next()).done);
    })
  })
  await new Promise<void>((done, failed) => {
    pipeline(Readable.fromWeb(request.body as NodeStream), parser, (error) => (error ? failed(error) : done()))
  })
  await before
  return fault === undefined ? { form } : { form, fault }
}

/** Its reader may leave early; the stream itself is then read on, since a form goes on behind it. */
function bodyOf(pieces: ReturnType<BusboyFileStream['iterator']>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value as Buffer))
    },
  })
}
