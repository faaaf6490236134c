/**
 * Whether a text is a Legal Entity Identifier (ISO 17442): eighteen letters and digits, and two check digits by
 * ISO/IEC 7064, MOD 97-10, in which A is 10 and Z is 35.
 */
export function isLei(text: string): boolean {
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(text)) return false
  const digits = [...text].map((letter) => Number.parseInt(letter, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
