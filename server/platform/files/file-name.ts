/** Names of more characters are cut; the ending stays. */
const LONGEST = 120

/** The ending that a kind of file is known by; the first is given where the name has none of them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg', '.jfif'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'video/mp4': ['.mp4', '.m4v'],
  'video/quicktime': ['.mov', '.qt'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt', '.text', '.log', '.md'],
  'text/csv': ['.csv', '.tsv'],
  'application/zip': ['.zip'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
}

/**
 * A name that is safe to show and to save under: no path, no control or direction character, no name that a system
 * keeps for itself, at most 120 characters, and an ending that says what the content is.
 */
export function fileName(given: string, type: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    // Control, format (also those that turn the direction), unassigned, and what file systems refuse.
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(plain) ? `_${plain}` : plain
  const known = endings[type] ?? ['']
  const found = known.find((each) => each !== '' && named.toLowerCase().endsWith(each))
  const ending = found === undefined ? (known[0] ?? '') : named.slice(named.length - found.length)
  const stem = found === undefined ? named : named.slice(0, named.length - found.length).replace(/[. ]+$/, '')
  return (
    [...(stem || 'file')]
      .slice(0, LONGEST - ending.length)
      .join('')
      .trimEnd() + ending
  )
}

/** Content-Disposition of a file (RFC 6266): in ASCII for old readers, whole in UTF-8 (RFC 8187). */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${whole}`
}
