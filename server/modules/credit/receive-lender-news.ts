import type { Json } from '../../kernel/use-case.ts'
import { append, event, one, useCase } from '../../kernel/use-case.ts'
import { lenderNewsRoot, lenderNewsType } from './lender-news.rules.ts'

export interface ReceiveLenderNews {
  readonly lender: string
  readonly newsId: string
  /** The genuine body, byte for byte. */
  readonly raw: string
  /** What it says, by `saidIn`. */
  readonly says: Json
}

/** Keeps a lender's genuine news and tells the house once; a copy of it changes nothing. Never refuses. */
export const receiveLenderNews = useCase({
  name: 'credit.receive-lender-news',
  action: 'lender-news.receive',
  root: (input: ReceiveLenderNews) => lenderNewsRoot(input.lender, input.newsId),
  reads: (_, root) => ({ known: one(lenderNewsType, root, root) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ known }, { lender, newsId, raw, says }, { at }, root) {
    const answer = { lender_news: root }
    if (known) return { answer, changes: [] }
    return {
      answer,
      changes: [
        append(lenderNewsType, { id: root, lender, newsId, raw, receivedAt: at }),
        event(root, 'lender.reported', { lender, says }),
      ],
    }
  },
})
