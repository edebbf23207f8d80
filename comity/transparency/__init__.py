"""The account to the public: numbers, statements of reasons for the European database, reports."""
