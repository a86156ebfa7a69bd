// Names of the Word styles of attachments, by which the reader of .docx knows those we wrote.

export const ATTACHMENT_LIST_STYLE = '公文附件说明';
export const ATTACHMENT_MARK_STYLE = '公文附件序号';
export const ATTACHMENT_TITLE_STYLE = '公文附件标题';
