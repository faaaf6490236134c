import { recordTable } from '../../platform/record-table.ts'
import { postCaseType, postReportType } from './post-case.rules.ts'
import { answerType, reviewType } from './review.rules.ts'
import { storyConsentType, storyType } from './story.rules.ts'
import { wordsType } from './words.rules.ts'

/** How the records of reviews and stories stand in their tables. */
export const reviewsTables = [
  recordTable(reviewType, {
    orderId: 'root',
    reviewId: 'text',
    buyerId: 'text',
    supplierId: 'text',
    endedAt: 'instant',
    version: 'integer',
    hash: 'text',
    person: 'text',
    writtenAt: 'instant',
    revisedAt: 'instant',
    reviseUntil: 'instant',
    answerUntil: 'instant',
    goods: 'integer',
    service: 'integer',
    shipment: 'integer',
    mostCounted: 'integer',
    relatedBy: 'text',
    relationAt: 'instant',
  }),
  recordTable(answerType, {
    orderId: 'root',
    supplierId: 'text',
    version: 'integer',
    hash: 'text',
    person: 'text',
    writtenAt: 'instant',
    revisedAt: 'instant',
    reviseUntil: 'instant',
  }),
  recordTable(wordsType, { orderId: 'root', wordsId: 'id', hash: 'text', words: 'text', salt: 'text' }),
  recordTable(postCaseType, {
    orderId: 'root',
    part: 'id',
    state: 'text',
    version: 'integer',
    reports: 'integer',
    waitsSince: 'instant',
    hiddenFor: 'text',
    hiddenBy: 'text',
    hiddenAt: 'instant',
    objectUntil: 'instant',
    objectedBy: 'text',
    objectedAt: 'instant',
    objectionHash: 'text',
    heardBy: 'text',
    heardAt: 'instant',
    heardFor: 'text',
    redactedBy: 'text',
    redactedAt: 'instant',
  }),
  recordTable(postReportType, {
    orderId: 'root',
    reportId: 'id',
    part: 'text',
    version: 'integer',
    company: 'text',
    person: 'text',
    reason: 'text',
    at: 'instant',
  }),
  recordTable(storyType, {
    storyId: 'root',
    state: 'text',
    version: 'integer',
    texts: 'json',
    orders: 'json',
    picture: 'json',
    person: 'text',
    changedAt: 'instant',
    publishedAt: 'instant',
  }),
  recordTable(storyConsentType, {
    storyId: 'root',
    companyId: 'id',
    state: 'text',
    version: 'integer',
    person: 'text',
    at: 'instant',
  }),
]

/** What must always hold: each query gives one row with `id` for each thing that breaks it. */
export const reviewsChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'reviews.only-paid-and-ended',
    sql: `SELECT r.root_id AS id FROM reviews.reviews r JOIN orders.orders o ON o.root_id = r.root_id
      WHERE o.ended_at IS DISTINCT FROM r.ended_at OR o.buyer_id <> r.buyer_id OR o.supplier_id <> r.supplier_id
        OR r.written_at < r.ended_at OR r.written_at > r.revise_until
        OR NOT EXISTS (SELECT FROM escrow.holds h WHERE h.root_id = r.root_id AND h.paid > 0)`,
  },
  {
    name: 'reviews.words-are-what-was-hashed',
    sql: `SELECT root_id || ' ' || id AS id FROM reviews.words WHERE words IS NOT NULL
      AND hash <> encode(sha256(convert_to(salt || E'\\n' || words, 'UTF8')), 'hex')`,
  },
  {
    name: 'reviews.each-has-its-words',
    sql: `SELECT p.root_id || ' ' || p.part AS id FROM (
        SELECT root_id, 'review' AS part, version, hash FROM reviews.reviews
        UNION ALL SELECT root_id, 'answer', version, hash FROM reviews.answers) p
      LEFT JOIN reviews.words w ON w.root_id = p.root_id AND w.id = p.part || '.' || p.version
      LEFT JOIN reviews.cases c ON c.root_id = p.root_id AND c.id = p.part
      WHERE w.hash IS DISTINCT FROM p.hash
        OR (w.words IS NULL AND c.state IS DISTINCT FROM 'redacted')`,
  },
  {
    name: 'reviews.redacted-is-gone',
    sql: `SELECT w.root_id || ' ' || w.id AS id FROM reviews.words w JOIN reviews.cases c ON c.root_id = w.root_id
      WHERE c.state = 'redacted' AND w.id LIKE c.id || '.%' AND coalesce(w.words, w.salt) IS NOT NULL`,
  },
  {
    name: 'reviews.answers-answer-a-review',
    sql: `SELECT a.root_id AS id FROM reviews.answers a LEFT JOIN reviews.reviews r ON r.root_id = a.root_id
      WHERE r.supplier_id IS DISTINCT FROM a.supplier_id`,
  },
  {
    name: 'reviews.two-persons-hide-for-good',
    sql: `SELECT root_id || ' ' || id AS id FROM reviews.cases WHERE heard_by = hidden_by
      OR (state IN ('kept', 'restored') AND heard_by IS NULL)
      OR (state IN ('hidden', 'objected', 'kept', 'redacted') AND hidden_for IS NULL)`,
  },
  {
    name: 'reviews.no-more-count-than-policy-says',
    sql: `SELECT supplier_id || ' ' || buyer_id AS id FROM reviews.shown WHERE counts
      GROUP BY supplier_id, buyer_id, date_trunc('month', written_at AT TIME ZONE 'UTC')
      HAVING count(*) > max(most_counted)`,
  },
  {
    name: 'reviews.stories-shown-have-consent',
    sql: `SELECT s.root_id AS id FROM reviews.stories s WHERE s.state = 'published' AND EXISTS (
      SELECT FROM reviews.consents c WHERE c.root_id = s.root_id AND c.version <> 0
        AND (c.state <> 'given' OR c.version <> s.version))`,
  },
]
