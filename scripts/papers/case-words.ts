import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../server/platform/project.ts'
import type { Paper } from './paper.ts'

/** Where the app's own words stand, by what they are words of. */
const sources = {
  entries: ['order/entry-words.ts', 'order/claim-entry-words.ts', 'order/review-entry-words.ts'],
  reasons: ['claims/claim-words.ts#reasonWords'],
  remedies: ['claims/claim-words.ts#remedyWords'],
  states: ['claims/claim-words.ts#claimStateWords'],
  outcomes: ['claims/claim-words.ts#outcomeWords'],
} as const
const languages = ['en', 'zh', 'es'] as const

const read = (path: string) => readFileSync(join(projectFolder(), path), 'utf8')

/** The English words of a list in the app's code, by what they are of. */
function wordsIn(source: string): readonly (readonly [string, string])[] {
  const [file = '', list] = source.split('#')
  const text = read(`web/app/signed-in/${file}`)
  const start = list === undefined ? 0 : text.indexOf(`export const ${list}`)
  const part = text.slice(start, list === undefined ? undefined : text.indexOf('\n}', start))
  return [...part.matchAll(/^ {2}'?([\w.-]+)'?: msg`([^`]+)`/gm)].map(([, key = '', words = '']) => [key, words])
}

/** What a catalog says instead of each English text. */
function catalog(language: string): ReadonlyMap<string, string> {
  const found = read(`web/words/app/${language}.po`).matchAll(/^msgid (".*")\nmsgstr (".*")$/gm)
  return new Map([...found].map(([, id = '""', text = '""']) => [JSON.parse(id), JSON.parse(text)]))
}

/** The words of the app that stand in case files too: one source for both. */
export function caseWordsPaper(): Paper {
  // A list is a line: nobody reads them here.
  const lines = languages.flatMap((language) => {
    const known = catalog(language)
    const lists = Object.entries(sources).map(([name, files]) => {
      const said = files.flatMap(wordsIn).map(([key, text]) => [key, known.get(text) || text])
      return `    ${name}: ${JSON.stringify(Object.fromEntries(said))},`
    })
    return [`  ${language}: {`, ...lists, '  },']
  })
  const type = 'Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>'
  const head = '// Written by `npm run papers` from the words of the web app. Change them there.'
  const text = [head, `export const appWords: ${type} = {`, ...lines, '}', ''].join('\n')
  return { path: 'server/kernel/app-words.generated.ts', text }
}
