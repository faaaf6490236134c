import type { Language } from '../../kernel/language.ts'
import { escapeXml } from '../../kernel/xml-text.ts'

/** What the image of a badge says. */
export interface BadgeImage {
  readonly name: string
  /** RFC 3339; null: there is no badge. */
  readonly until: string | null
}

const words: Readonly<Record<Language, { readonly badge: string; readonly until: string; readonly none: string }>> = {
  en: { badge: 'Checked by Surety', until: 'badge until', none: 'no badge' },
  es: { badge: 'Verificado por Surety', until: 'distintivo hasta', none: 'sin distintivo' },
  zh: { badge: 'Surety 已核验', until: '资质标识有效至', none: '无资质标识' },
}

const WIDTH = 240
const NAME_MOST = 30

/** Longer names end in dots: the image has one width. */
function shortened(name: string): string {
  const letters = [...name]
  return letters.length <= NAME_MOST ? name : `${letters.slice(0, NAME_MOST - 1).join('')}…`
}

/**
 * The badge as an image that any site can show: it loads nothing and runs nothing. Without a badge it is grey and says
 * so, for whoever embeds it shows what is true now.
 */
export function badgeImage({ name, until }: BadgeImage, language: Language): string {
  const said = words[language]
  const [first, ink, ground] = until === null ? ['Surety', '#5b5b57', '#f1f0ec'] : [said.badge, '#0b5a46', '#e8f3ee']
  const second = until === null ? said.none : `${said.until} ${until.slice(0, 10)}`
  const label = `${first}: ${name}, ${second}`
  const line = (y: number, size: number, weight: number, text: string) =>
    `<text x="48" y="${y}" font-size="${size}" font-weight="${weight}">${escapeXml(text)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="64" viewBox="0 0 ${WIDTH} 64" role="img">`,
    `<title>${escapeXml(label)}</title>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="63" rx="8" fill="${ground}" stroke="${ink}"/>`,
    `<g fill="none" stroke="${ink}" stroke-width="2.5"><circle cx="24" cy="32" r="12"/>`,
    until === null ? '<path d="M18 32h12"/>' : '<path d="m18.500 32.500 4 4 7.500-9"/>',
    `</g><g fill="${ink}" font-family="system-ui, sans-serif">`,
    line(20, 11, 400, first),
    line(37, 13, 600, shortened(name)),
    line(53, 11, 400, second),
    '</g></svg>\n',
  ].join('')
}
