// The one script of pages without React. Everything here makes a page quicker or calmer; nothing on
// any page needs it.
import { enhanceAnswers } from './answers';
import { enhanceBoard } from './board';
import { enhanceDisclosures } from './disclosures';
import { keepDrafts } from './drafts';
import { enhanceFiles } from './files';
import { enhanceFilters } from './filters';
import { focusErrors } from './focus';
import { enhanceForms } from './forms';
import { warnWhenIdle } from './idle';
import { enhanceKeys } from './keys';
import { enhanceLive } from './live';
import { enhanceMentions } from './mentions';
import { watchProgress } from './progress';
import { enhanceSearch } from './search';
import { enhanceToasts } from './toasts';
import { enhanceTotals } from './totals';
import { enhanceUploads } from './uploads';

enhanceFiles();
enhanceUploads();
enhanceForms();
keepDrafts();
enhanceFilters();
enhanceDisclosures();
enhanceSearch();
focusErrors();
enhanceToasts();
enhanceTotals();
enhanceBoard();
enhanceAnswers();
enhanceKeys();
warnWhenIdle();
watchProgress();
enhanceMentions();
enhanceLive();
