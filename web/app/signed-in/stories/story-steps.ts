import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { type Told, told } from '../../api/asked.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** A story as staff find it. */
export type DeskStory =
  paths['/v1/story-desk']['get']['responses']['200']['content']['application/json']['data'][number]

export const storyLanguages = ['en', 'es', 'zh'] as const

export interface StorySaid extends Said {
  /** What was typed, by the name of its field. */
  readonly typed?: Readonly<Record<string, string>>
}

type Api = ReturnType<typeof apiOf>

interface Taken {
  readonly api: Api
  readonly form: FormData
  readonly text: (name: string) => string
  readonly params: { readonly path: { readonly storyId: string } }
}

function bodyOf({ text }: Taken) {
  const texts = storyLanguages.flatMap((language) => {
    const [title, words] = [text(`title_${language}`).trim(), text(`words_${language}`).trim()]
    return title === '' && words === '' ? [] : [{ language, title, words }]
  })
  return {
    texts,
    orders: text('orders')
      .split(/[\s,]+/)
      .filter((each) => each !== ''),
  }
}

/** The bytes of a picture, as they came. */
async function picture({ api, form, params }: Taken) {
  const file = form.get('picture')
  const { name, type } = file instanceof File ? file : { name: '', type: '' }
  return api.POST('/v1/stories/{storyId}/picture', {
    params: { ...params, query: { name: name.slice(0, 500) } },
    body: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    bodySerializer: (body: unknown) => body,
    headers: { 'content-type': type || 'application/octet-stream' },
  } as never)
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<{ readonly data?: unknown }>>> = {
  write: (taken) => taken.api.POST('/v1/stories', { body: bodyOf(taken) }),
  change: (taken) => taken.api.PUT('/v1/stories/{storyId}', { params: taken.params, body: bodyOf(taken) }),
  picture,
  publish: ({ api, params }) => api.POST('/v1/stories/{storyId}/publication', { params }),
  'take-off': ({ api, params }) => api.POST('/v1/stories/{storyId}/taking-off', { params }),
}

/** Takes a step of the desk where stories are written. */
export async function takeStoryStep(context: Context, request: Request): Promise<StorySaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const on = text('on')
  const step = steps[text('step')]
  if (step === undefined) return { on }
  const params = { path: { storyId: text('story') } }
  const answer: Told<unknown> = await told(request, step({ api: apiOf(context, request), form, text, params }))
  if (answer.ok) return { on }
  const words = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return { on, problem: answer.problem, typed: Object.fromEntries(words) }
}
