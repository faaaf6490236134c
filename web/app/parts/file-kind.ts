import { usePage } from '../shell/page-data.ts'
import { numberFormat } from './formats.ts'

const kinds: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/heic': 'HEIC',
  'video/mp4': 'MP4',
  'video/quicktime': 'MOV',
  'application/pdf': 'PDF',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
}

/** What people call a media type. */
export const kindOf = (type: string) => kinds[type] ?? type

/** Bytes as `214 kB` or `2.4 MB`, by the locale; a kilobyte has 1,000. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, size] =
    bytes < 1_000 ? ['byte', bytes] : bytes < 999_500 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1_000_000]
  const digits = unit === 'megabyte' && Number(size) < 9.95 ? 1 : 0
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  const format = { style: 'unit', unit: String(unit), unitDisplay, maximumFractionDigits: digits } as const
  return numberFormat(locale, format).format(Number(size))
}

/** `sizeText` in the reader's language. */
export function useSizeText(): (bytes: number) => string {
  const { locale } = usePage().language
  return (bytes) => sizeText(bytes, locale)
}
