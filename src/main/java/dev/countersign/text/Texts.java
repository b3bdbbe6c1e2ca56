package dev.countersign.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Every text for people, by key and language. A third language is a set of files beside the others. */
public final class Texts {
    private static final List<String> BUNDLES = List.of(
            "words",
            "problems",
            "posture",
            "record",
            "signing",
            "draft",
            "commands",
            "window",
            "meeting",
            "understanding",
            "work",
            "compare",
            "program");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(Texts.class.getPackageName() + "." + name, locale, NO_FALLBACK))
                .toList();
    }

    /** The texts in a language; in English where a language is not there. */
    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    /** The texts in English. */
    public static Texts english() {
        return in(Locale.ENGLISH);
    }

    /** The names of the bundles. */
    public static List<String> bundles() {
        return BUNDLES;
    }

    /** The language asked for. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key, with its arguments filled in.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public String get(String key, Object... arguments) {
        String pattern = find(key)
                .orElseThrow(() -> new MissingResourceException("no text for " + key, Texts.class.getName(), key));
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a key; empty when no bundle has it. */
    public Optional<String> optional(String key, Object... arguments) {
        return find(key).map(pattern -> new MessageFormat(pattern, locale).format(arguments));
    }

    /** All texts as one bundle, for FXML. */
    public ResourceBundle asBundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return find(key).orElse(null);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(bundles.stream()
                        .flatMap(b -> b.keySet().stream())
                        .distinct()
                        .toList());
            }
        };
    }

    private Optional<String> find(String key) {
        return bundles.stream()
                .filter(b -> b.containsKey(key))
                .map(b -> b.getString(key))
                .findFirst();
    }
}
