package dev.countersign.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: theme, text size, and how much room there is. Sizes in stylesheets are in em, so text size scales all of it. */
public final class Look {
    /** Text size in pixels at 100 percent. */
    private static final double BASE_TEXT = 13;

    private static final List<String> FONTS =
            List.of("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf", "JetBrainsMono-Regular.ttf");

    /** Of everything, then of single areas. */
    private static final List<String> SHEETS = List.of("base.css", "meeting.css", "understanding.css", "work.css");

    private final ObjectProperty<ThemeName> theme = new SimpleObjectProperty<>(ThemeName.LIGHT);
    private final IntegerProperty textPercent = new SimpleIntegerProperty(100);
    private final DoubleProperty width = new SimpleDoubleProperty(1440);
    private final BooleanBinding labelsBeside = Bindings.createBooleanBinding(() -> room() >= 1200, width, textPercent);
    private final BooleanBinding stacked = Bindings.createBooleanBinding(() -> room() < 860, width, textPercent);
    private final BooleanBinding tight = Bindings.createBooleanBinding(() -> room() < 1180, width, textPercent);

    /** The look of new windows, before {@link #dress}. */
    public Look() {
        for (String font : FONTS) {
            load(font);
        }
    }

    private Look(Look of) {
        theme.bind(of.theme);
        textPercent.bind(of.textPercent);
        width.bind(of.width);
    }

    /**
     * The same look for a part of the window that does not live as long: what listens to this one goes with it. To be read
     * only.
     */
    public Look following() {
        return new Look(this);
    }

    static void load(String font) {
        try (InputStream in = Look.class.getResourceAsStream("/dev/countersign/fonts/" + font)) {
            Font.loadFont(Objects.requireNonNull(in, font), BASE_TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a scene follow the look. */
    public void dress(Scene scene) {
        width.bind(scene.widthProperty());
        Application.setUserAgentStylesheet(theme.get().baseStylesheet());
        scene.getStylesheets()
                .setAll(Stream.of(
                                Stream.of(url(theme.get().tokens())),
                                SHEETS.stream().map(Look::url),
                                Stream.of(iconSizes()))
                        .flatMap(sheets -> sheets)
                        .toList());
        style(scene);
        // only what is another is put in the place of what was: everything else would be read and applied anew
        theme.addListener((o, before, now) -> {
            Application.setUserAgentStylesheet(now.baseStylesheet());
            scene.getStylesheets().set(0, url(now.tokens()));
        });
        textPercent.addListener((o, before, now) -> {
            scene.getStylesheets().set(scene.getStylesheets().size() - 1, iconSizes());
            style(scene);
        });
    }

    private void style(Scene scene) {
        scene.getRoot().setStyle("-fx-font-size: " + pixels() + "px;");
    }

    /** Icons take their size in pixels only: an em would be one of the icon's own size, and grow with every pass. */
    private String iconSizes() {
        String css = String.format(Locale.ROOT, ".ikonli-font-icon { -fx-icon-size: %.0fpx; }", pixels() * 1.15);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String stylesheet) {
        return Objects.requireNonNull(Look.class.getResource(stylesheet), stylesheet)
                .toExternalForm();
    }

    /** The size of text in pixels. */
    public double pixels() {
        return BASE_TEXT * textPercent.get() / 100;
    }

    /** The width there is, in pixels at 100 percent text size. */
    private double room() {
        return width.get() * 100 / textPercent.get();
    }

    /** Changes to the theme after this one. */
    public void nextTheme() {
        ThemeName[] all = ThemeName.values();
        theme.set(all[(theme.get().ordinal() + 1) % all.length]);
    }

    /** Makes text larger by some percent, or smaller; between 100 and 200. */
    public void enlarge(int percent) {
        textPercent.set(Math.max(100, Math.min(200, textPercent.get() + percent)));
    }

    /** The theme. */
    public ObjectProperty<ThemeName> themeProperty() {
        return theme;
    }

    /** The text size in percent. */
    public IntegerProperty textPercentProperty() {
        return textPercent;
    }

    /** Whether labels have room beside their fields. */
    public BooleanBinding labelsBesideProperty() {
        return labelsBeside;
    }

    /** Whether the matrix has to go below the panes. */
    public BooleanBinding stackedProperty() {
        return stacked;
    }

    /** Whether the frame has to save room. */
    public BooleanBinding tightProperty() {
        return tight;
    }
}
