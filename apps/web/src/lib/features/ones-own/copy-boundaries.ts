import type { AgreementDraftPage, CrossingPage, TopicsPage } from '@footbridge/client';
import { clauseFields } from '@footbridge/domain';
import { crossed } from '#lib/copy/crossed.ts';
import { statusWords } from '#lib/copy/topics.ts';
import { paragraph, written } from './copy-markup.ts';

/** What one keeps of boundaries for oneself. */
export function boundaryPagePart(content: AgreementDraftPage | TopicsPage | CrossingPage): string {
  switch (content.kind) {
    case 'agreement':
      return content.clauses
        .map(({ words }) =>
          written(
            clauseFields
              .map((field) => words[field])
              .filter(Boolean)
              .join('\n'),
          ),
        )
        .join('');
    case 'topics':
      return content.topics.map(({ name, status }) => paragraph(`${name}: ${statusWords[status]}`)).join('');
    case 'crossing':
      return paragraph(crossed.about(content.what)) + written(content.text);
  }
}
