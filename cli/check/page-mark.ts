// By what a page of findings is known again.

export const PAGE_MARK = '<meta name="generator" content="nianbao check">';
