import type { TestServer } from './server.ts'

export interface KeptMail {
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly sent_at: string
  readonly reply_to: string | null
}

/** The mails to an address in the sandbox, the newest first. */
export async function mailsTo({ url }: Pick<TestServer, 'url'>, address: string): Promise<readonly KeptMail[]> {
  const answer = await fetch(`${url}/v1/sandbox/mails?address=${encodeURIComponent(address)}`)
  return ((await answer.json()) as { data: readonly KeptMail[] }).data
}
