/** Who is paid where: an IBAN, or an account number with its bank's code. */
export interface Recipient {
  readonly accountNumber: string
  readonly bankCode?: string
  readonly name: string
  /** Of the account, ISO 3166. */
  readonly country: string
  /** Of the holder's address, where it is known: banks ask for it. */
  readonly town?: string
  readonly addressCountry?: string
  readonly street?: string
  readonly postcode?: string
}
