"""The nouns: frozen values that one stage hands to the next. No pandas, altair, pptx or reportlab here."""
