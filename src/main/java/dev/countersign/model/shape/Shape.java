package dev.countersign.model.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the records of one type are laid out in a file. Made from the record's components, so that record, file, form and
 * edit cannot disagree about a key.
 *
 * @param <R> the record
 */
public final class Shape<R extends Record> {
    private static final Map<Class<?>, Shape<?>> SHAPES = new ConcurrentHashMap<>();

    private final Class<R> type;
    private final List<RecordComponent> components;
    private final List<Part> parts;
    private final Constructor<R> constructor;

    private Shape(Class<R> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        this.parts = components.stream().map(Shape::part).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shape of a record type. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> Shape<R> of(Class<R> type) {
        Shape<?> known = SHAPES.get(type);
        if (known == null) {
            known = new Shape<>(type);
            SHAPES.put(type, known);
        }
        return (Shape<R>) known;
    }

    /** The shape of a record. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> Shape<R> of(R value) {
        return of((Class<R>) value.getClass());
    }

    /** The record type. */
    public Class<R> type() {
        return type;
    }

    /** The parts, in the order of the record. */
    public List<Part> parts() {
        return parts;
    }

    /** The part with a key; empty when there is none. */
    public Optional<Part> part(String key) {
        return parts.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /**
     * A single value by its path: {@code owner}, {@code rollback.owner}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Part.Scalar scalar(String path) {
        int dot = path.indexOf('.');
        Optional<Part> found = part(dot < 0 ? path : path.substring(0, dot));
        if (dot >= 0 && found.isPresent() && found.get() instanceof Part.Nested nested) {
            return nested.shape().scalar(path.substring(dot + 1));
        }
        if (dot < 0 && found.isPresent() && found.get() instanceof Part.Scalar scalar) {
            return scalar;
        }
        throw new IllegalArgumentException("no single value: " + path);
    }

    /** The value of a part. */
    public Object get(R value, Part part) {
        try {
            return components.get(parts.indexOf(part)).getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes a record.
     *
     * @param values one for each part, in their order
     * @throws IllegalArgumentException when the record refuses them
     */
    public R make(List<?> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record with one part changed. */
    public R with(R value, Part part, Object changed) {
        Object[] values = parts.stream()
                .map(p -> p.equals(part) ? changed : get(value, p))
                .toArray();
        return make(Arrays.asList(values));
    }

    /** The record of which every part is left out; only for records without a required part. */
    R leftOut() {
        return make(parts.stream().map(Part::leftOut).toList());
    }

    private static Part part(RecordComponent component) {
        String key = Optional.ofNullable(component.getAnnotation(Key.class))
                .map(Key::value)
                .orElseGet(() -> snakeCase(component.getName()));
        boolean required = component.isAnnotationPresent(Required.class);
        Type type = component.getGenericType();
        Optional<LeftOut> leftOut = Optional.ofNullable(component.getAnnotation(LeftOut.class));
        Optional<Codec> codec = Codecs.of(type, leftOut);
        if (codec.isPresent()) {
            return new Part.Scalar(key, required, codec.get());
        }
        if (type instanceof ParameterizedType list) {
            Type entry = list.getActualTypeArguments()[0];
            return Codecs.of(entry, Optional.empty())
                    .<Part>map(c -> new Part.Scalars(key, c))
                    .orElseGet(() -> new Part.Entries(key, record(entry)));
        }
        return new Part.Nested(key, record(type));
    }

    private static Shape<?> record(Type type) {
        return of(((Class<?>) type).asSubclass(Record.class));
    }

    static String snakeCase(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("(?=\\p{Upper})")));
        return String.join("_", words).toLowerCase(Locale.ROOT);
    }
}
