import type { paths } from '@surety/sdk'
import type { LoaderFunctionArgs } from 'react-router'
import { apiOf } from '../api/api-of.ts'
import { asked } from '../api/asked.ts'

export type Stories = paths['/v1/stories']['get']['responses']['200']['content']['application/json']['data']
export type Story = Stories[number]

/** The newest stories that are shown. */
export async function readStories(
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  limit: number,
) {
  const page = await asked(request, apiOf(context, request).GET('/v1/stories', { params: { query: { limit } } }))
  return { stories: page.data }
}

/** A story's text in a language, else in English. */
export function textIn<T extends { readonly language: string }>(texts: readonly T[], language: string): T | undefined {
  return texts.find((text) => text.language === language) ?? texts.find((text) => text.language === 'en')
}
