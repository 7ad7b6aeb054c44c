export const isResumed = (question) => 'resumes' in question;
