-- Which mails belong together: those about one ficha carry its code, and mail programs show them as one conversation.
ALTER TABLE notice ADD COLUMN conversation VARCHAR(60);
